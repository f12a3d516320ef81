"""样政发〔2018〕1号 样例政策文件，样例机关，2018年1月2日.

One service item travels from filing to an effective decision through two desks of a county; one kind of works is built
and checked by a county and accepted by its city.
"""
