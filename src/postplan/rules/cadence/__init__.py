"""Too much, too little, at the wrong hour."""
