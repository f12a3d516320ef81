"""样例文件: a small working policy that the kernel's own tests run and that `manage.py newpolicy` copies."""
