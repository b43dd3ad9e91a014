"""Words beside the same words are in one cluster, the same whatever the order of the texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from runpy import run_path

import pytest

CLUSTERS = Path(__file__).parents[3] / "tools" / "train_names" / "clusters.py"
FRUIT = [["een", name, "eten"] for name in ("peer", "appel", "druif") for _ in range(5)]
CITIES = [["in", name, "wonen"] for name in ("Gent", "Mons", "Luik") for _ in range(5)]

Cluster = Callable[..., dict[str, str]]


@pytest.fixture
def cluster_words() -> Cluster:
    found: Cluster = run_path(str(CLUSTERS))["cluster_words"]
    return found


def test_words_with_the_same_neighbours_share_a_path(cluster_words: Cluster) -> None:
    paths = cluster_words([*FRUIT, *CITIES], smallest=5)
    assert len({paths[word] for word in ("peer", "appel", "druif")}) == 1
    assert len({paths[word] for word in ("Gent", "Mons", "Luik")}) == 1
    assert paths["peer"] != paths["Gent"]


def test_the_order_of_the_texts_makes_no_difference(cluster_words: Cluster) -> None:
    texts = [*FRUIT, *CITIES]
    assert cluster_words(texts, smallest=3) == cluster_words(texts[::-1], smallest=3)


def test_a_rare_word_has_no_cluster_and_a_small_group_stays_whole(cluster_words: Cluster) -> None:
    paths = cluster_words([*FRUIT, ["een", "kiwi", "eten"]])
    assert "kiwi" not in paths
    assert set(paths.values()) == {""}
