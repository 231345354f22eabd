"""The on-screen keyboard of a kiosk: Latin letters and digits, which find Chinese by its pinyin too."""
