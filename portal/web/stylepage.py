"""The style page `/_ui/`: every part of the kit in every state, for those who build pages. All data is invented."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from portal.web.access import PUBLIC
from portal.web.chart_samples import CHARTS, EXPORTS, KPIS, WIDE_CHARTS
from portal.web.fields import CountField, DateField, MoneyField, PhoneField, TextField
from portal.web.forms import PortalForm
from portal.web.samples import PARTS, SAMPLE_REFUSAL
from portal.web.views import FormView


class SampleForm(PortalForm):
    name = TextField(label="单位名称", max_length=20, help_text="与营业执照一致")
    kind = forms.ChoiceField(label="单位类型", choices=[("", "请选择"), ("company", "企业"), ("school", "高等学校")])
    amount = MoneyField(label="合同金额")
    staff = CountField(label="职工人数", unit="人", required=False)
    signed_on = DateField(label="签订日期")
    phone = PhoneField(label="联系电话")
    way = forms.ChoiceField(
        label="取件方式", choices=[("mail", "邮寄送达"), ("window", "窗口领取")], widget=forms.RadioSelect
    )
    note = TextField(label="补充说明", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    attachment = forms.FileField(label="合同扫描件", required=False, help_text="PDF 或图片，不超过 20 兆")
    promise = forms.BooleanField(label="我承诺以上内容真实、完整")


class SampleFilter(PortalForm):
    words = TextField(label="编号 / 名称 / 单位", required=False)
    stage = forms.ChoiceField(label="环节", required=False, choices=[("", "全部"), ("review", "审查")])


class StylePageView(FormView):
    """Public, but kept out of search engines. Sending the sample form shows all errors, or a refusal."""

    access = PUBLIC
    title = "页面样式"
    template_name = "portal/web/style.html"
    form_class = SampleForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    def done(self, _form: SampleForm) -> HttpResponse:
        raise SAMPLE_REFUSAL

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(
            filter_form=SampleFilter(),
            **PARTS,
            charts=CHARTS,
            wide_charts=WIDE_CHARTS,
            chart_exports=EXPORTS,
            kpis=KPIS,
            **extra,
        )
