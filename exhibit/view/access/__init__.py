"""How the screens speak to assistive technology and answer the keyboard."""
