"""Every clause has an office that answers for it: assign, report progress, urge, extend, close."""
