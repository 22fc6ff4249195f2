"""A YAML file as plain data with exact places, and the mistakes people make in one."""
