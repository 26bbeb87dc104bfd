"""The desk's encrypted database: who opens it, who writes in it, and what every write leaves for the centre."""
