from django.http import HttpResponse
from django.urls import path

from portal.clock.today import business_date

urlpatterns = [path("", lambda _request: HttpResponse(f"{business_date()} {business_date()}"))]
