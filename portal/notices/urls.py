"""placeholder"""

app_name = "notices"
urlpatterns = []
