from django.urls import include, path

from tests.portal.api.rooms import policy_urls

urlpatterns = [path("api/v1/", include(policy_urls))]
