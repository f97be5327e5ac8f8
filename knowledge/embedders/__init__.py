"""Learned embedders: a GGUF through llama.cpp, a folder of safetensors, a server with OpenAI's interface."""
