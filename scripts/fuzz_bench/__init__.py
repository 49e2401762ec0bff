"""What fuzzing costs and finds, on the mocks: `python -m scripts.fuzz_bench`."""
