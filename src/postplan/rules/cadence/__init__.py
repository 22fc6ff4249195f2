"""Too much, too little, or at the wrong time."""
