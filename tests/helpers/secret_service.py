"""The private Secret Service of the demo, which the tests use too (see `app.demo.secret_service`)."""

from app.demo.secret_service import SecretService, address_of_the_bus, secret_service, use

__all__ = ["SecretService", "address_of_the_bus", "secret_service", "use"]
