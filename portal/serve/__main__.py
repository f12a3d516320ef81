"""Command line of the running house."""

import argparse
import os
import sys

from portal.serve.house import House
from portal.serve.stopping import stop_everything
from portal.serve.terminal import say


def main() -> int:
    """Serve until told to stop, or stop what serves. Return the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    wanted = _arguments()
    if wanted.stop:
        return stop_everything()
    house = House(host=wanted.host, port=wanted.port)
    if not house.is_port_free:
        say(f"端口 {wanted.port} 已被占用，请换一个，如 make run PORT={wanted.port + 1} (port in use)")
        return 1
    return house.serve()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m portal.serve", description="启动或停止一窗平台。")
    parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认只限本机")
    parser.add_argument("--port", type=int, default=8000, help="端口")
    parser.add_argument("--stop", action="store_true", help="停止正在运行的平台和随带的数据库")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
