"""Takes other people's files over: tables, timelines, manifests, query results become an exhibition."""
