"""Who is who across articles, in the database: what has changed is read, worked out and written back."""
