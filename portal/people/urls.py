"""Addresses of accounts. allauth's names stay as they are, because its views look for them."""

from allauth.account import views as allauth
from allauth.usersessions.views import ListUserSessionsView
from django.urls import include, path

from portal.people.views import account, demo, entrance, interests, officials
from portal.people.views.entrance import CODE_PAGE, titled

entrance_pages = [
    path("login/", titled(allauth.LoginView, "登录", "portal/people/sign_in.html"), name="account_login"),
    path("logout/", titled(allauth.LogoutView, "退出登录", "portal/people/sign_out.html"), name="account_logout"),
    path(
        "inactive/",
        titled(allauth.AccountInactiveView, "账户已停用", "portal/people/inactive.html"),
        name="account_inactive",
    ),
    path("signup/", entrance.SignUpView.as_view(), name="account_signup"),
    path("signup/agent/", entrance.AgentSignUpView.as_view(), name="account_signup_agent"),
    path("signup/email/", entrance.ConfirmEmailView.as_view(), name="account_email_verification_sent"),
    path(
        "reauthenticate/",
        titled(allauth.ReauthenticateView, "确认是您本人", "portal/people/password_again.html"),
        name="account_reauthenticate",
    ),
    path("password/", titled(allauth.PasswordChangeView, "修改密码"), name="account_change_password"),
    path(
        "recover/",
        titled(allauth.PasswordResetView, "找回密码", submit_label="发送验证码"),
        name="account_reset_password",
    ),
    path(
        "recover/code/",
        titled(allauth.ConfirmPasswordResetCodeView, "找回密码", CODE_PAGE),
        name="account_confirm_password_reset_code",
    ),
    path(
        "recover/password/",
        titled(allauth.CompletePasswordResetView, "设置新密码"),
        name="account_complete_password_reset",
    ),
    path(
        "recover/done/",
        titled(allauth.PasswordResetFromKeyDoneView, "密码已设置", "portal/people/recovered.html"),
        name="account_password_reset_completed",
    ),
    path("phone/", entrance.ChangePhoneView.as_view(), name="account_change_phone"),
    path("phone/code/", entrance.verify_phone, name="account_verify_phone"),
    path(
        "sessions/",
        titled(ListUserSessionsView, "登录记录", "portal/people/sessions.html"),
        name="usersessions_list",
    ),
]

own_pages = [
    path("", account.AccountView.as_view(), name="account"),
    path("post/", account.PostSwitchView.as_view(), name="switch_post"),
    path("close/", account.CloseAccountView.as_view(), name="close"),
    path("agencies/", account.PendingAgenciesView.as_view(), name="agencies"),
    path("agencies/new/", account.NewAgencyView.as_view(), name="new_agency"),
    path("agencies/<int:pk>/confirm/", account.ConfirmAgencyView.as_view(), name="confirm_agency"),
    path("agencies/<int:pk>/end/", account.EndAgencyView.as_view(), name="end_agency"),
    path("officials/", officials.OfficialsView.as_view(), name="officials"),
    path("officials/new/", officials.NewOfficialView.as_view(), name="new_official"),
    path("officials/<int:pk>/", officials.OfficialView.as_view(), name="official"),
    path("officials/<int:pk>/posts/", officials.GivePostView.as_view(), name="give_post"),
    path("posts/<int:pk>/end/", officials.EndPostView.as_view(), name="end_post"),
    path("interests/", interests.InterestsView.as_view(), name="interests"),
    path("interests/new/", interests.NewInterestView.as_view(), name="new_interest"),
    path("interests/<int:pk>/end/", interests.EndInterestView.as_view(), name="end_interest"),
    path("demo/", demo.DemoView.as_view(), name="demo"),
]

urlpatterns = [*entrance_pages, path("", include((own_pages, "people")))]
