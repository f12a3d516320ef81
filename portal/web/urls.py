"""Addresses of the frame's own pages."""

from django.urls import path

from portal.web import health, pages, stylepage

app_name = "web"

urlpatterns = [
    path("health/", health.HealthView.as_view(), name="health"),
    path("display/", pages.DisplayView.as_view(), name="display"),
    path("accessibility/", pages.AccessibilityView.as_view(), name="accessibility"),
    path("privacy/", pages.PrivacyView.as_view(), name="privacy"),
    path("sitemap/", pages.SitemapView.as_view(), name="sitemap"),
    path("_ui/", stylepage.StylePageView.as_view(), name="style"),
]
