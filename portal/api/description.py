"""What the generated description can't see by itself: the key, and the shape of every error."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from portal.api.authentication import KEYWORD
from portal.api.errors import WORDS

ERRORS = (400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429)
REFUSED_TEXT = "按规定不予办理：说明原因、依据和下一步。"
ERROR_SCHEMA = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "text", "clause", "todo", "fields"],
            "properties": {
                "code": {"type": "string", "description": "机器可读的原因代码"},
                "text": {"type": "string", "description": "发生了什么"},
                "clause": {"type": "string", "description": "依据的条款，没有则为空"},
                "todo": {"type": "string", "description": "下一步怎么办"},
                "fields": {"type": "object", "description": "逐字段的问题", "additionalProperties": True},
            },
        }
    },
}


class KeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How a machine signs in."""

    target_class = "portal.api.authentication.KeyAuthentication"
    name = "key"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:  # noqa: ARG002 -- the framework's signature
        text = f"格式为“{KEYWORD} 密钥”，密钥由 manage.py token 签发。"
        return {"type": "apiKey", "in": "header", "name": "Authorization", "description": text}


def document_errors(result: dict[str, Any], **_options: Any) -> dict[str, Any]:
    """Add the errors that any operation may answer. A POSTPROCESSING_HOOK."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Error"] = ERROR_SCHEMA
    responses = {str(status): _response(status) for status in ERRORS}
    for operations in result["paths"].values():
        for operation in operations.values():
            operation["responses"] = {**responses, **operation["responses"]}
    return result


def _response(status: int) -> dict[str, Any]:
    text = WORDS[status].text if status in WORDS else REFUSED_TEXT
    return {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
    }
