"""Helpers for the rules about campaigns."""

from postplan.api import Campaign, Place, Plan


def is_over(campaign: Campaign, plan: Plan) -> bool:
    """Whether a campaign has ended or all its posts are out, so there's nothing left to fix."""
    if campaign.keys.to:
        return campaign.keys.to < plan.now.date()
    return bool(campaign.variants) and all(variant.past for variant in campaign.variants)


def name_of(campaign: Campaign, plan: Plan) -> Place:
    """Where the settings name a campaign, as a key or in a list."""
    document, route = campaign.document, ("campaigns", campaign.name)
    if document.has(route):
        return Place(document, route, on_key=True)
    return Place(
        document, route, exact=document.value(("campaigns", list(plan.settings.campaigns).index(campaign.name)))
    )
