"""What several quotes report in common, in the database, and which articles are copies of others."""
