"""Addresses of payments, below /desk/payments/."""

from django.urls import path

from portal.payments.views import ENTRIES, PaymentsView, PaymentView, StepView

app_name = "payments"

urlpatterns = [
    path("", PaymentsView.as_view(), name="list"),
    path("<int:pk>/", PaymentView.as_view(), name="payment"),
    *[path(f"<int:pk>/{entry.name}/", StepView.as_view(entry=entry), name=entry.name) for entry in ENTRIES],
]
