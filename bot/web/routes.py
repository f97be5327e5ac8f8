"""Every address of the server, in one table."""

from __future__ import annotations

from aiohttp import web

from bot.web import (
    completions,
    conversations,
    demo,
    health,
    hooks,
    jobs,
    knowledge,
    meetings,
    miniprogram,
    miniprogram_socket,
    models,
    openapi,
    page,
)


def routes() -> list[web.RouteDef]:
    """What ``bot.app`` adds to the application."""
    return [
        web.get("/hooks/{channel}/{bot}", hooks.hook),
        web.post("/hooks/{channel}/{bot}", hooks.hook),
        web.get("/", page.index),
        web.get("/static/{name}", page.static_file),
        web.get("/healthz", health.healthz),
        web.get("/readyz", health.readyz),
        web.get("/metrics", health.metrics),
        web.get("/openapi.json", openapi.openapi),
        web.post("/v1/chat/completions", completions.chat_completions),
        web.get("/v1/models", models.list_models),
        web.get("/v1/me", conversations.me),
        web.get("/v1/conversations", conversations.list_conversations),
        web.get("/v1/conversations/{id}", conversations.read_conversation),
        web.post("/v1/feedback", conversations.add_feedback),
        web.get("/v1/jobs", jobs.list_jobs),
        web.get("/v1/jobs/{id}", jobs.read_job),
        web.get("/v1/jobs/{id}/result", jobs.read_result),
        web.get("/v1/jobs/{id}/events", jobs.job_events),
        web.post("/v1/jobs/{id}/cancel", jobs.cancel_job),
        web.post("/v1/meetings/minutes", meetings.minutes),
        web.get("/meetings", meetings.page),
        web.get("/v1/knowledge/documents", knowledge.list_documents),
        web.post("/v1/knowledge/search", knowledge.search),
        web.post("/mini/login", miniprogram.login),
        web.post("/mini/refresh", miniprogram.refresh),
        web.post("/mini/logout", miniprogram.logout),
        web.get("/mini/me", miniprogram.me),
        web.post("/mini/turns", miniprogram.ask),
        web.get("/mini/turns/{id}", miniprogram.read_turn),
        web.get("/mini/turns/{id}/events", miniprogram.turn_events),
        web.post("/mini/turns/{id}/stop", miniprogram.stop),
        web.get("/mini/conversations", miniprogram.list_conversations),
        web.get("/mini/conversations/{id}", miniprogram.read_conversation),
        web.get("/mini/ws", miniprogram_socket.socket),
        web.get("/demo/people", demo.people),
        web.post("/demo/token", demo.token),
    ]
