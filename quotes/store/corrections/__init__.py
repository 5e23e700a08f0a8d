"""What people corrected, in the database: noted, applied, taken back, told."""
