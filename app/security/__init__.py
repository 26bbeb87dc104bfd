"""Keys, codes, the system's keyring and logs that say nothing of anybody.

A leaf: plain bytes, text and files. Knows no record, no database, no Qt and no HTTP; `keyring` is imported in
`keyring_store` only, so that the centre can use the rest without carrying it.
"""
