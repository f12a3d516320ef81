"""样政发〔2018〕1号 样例政策文件，样例机关，2018年1月2日.

A small working policy: one service item travels from filing to an effective decision through two desks. The kernel's
own tests run it, and `manage.py newpolicy` copies it.
"""
