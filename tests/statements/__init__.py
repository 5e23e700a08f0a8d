"""Which quotes report one statement: invented people, places and sentences."""
