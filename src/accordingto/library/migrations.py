"""The library's tables, as steps that are only ever added to. A library of any age is brought up to date on opening.

Nothing but plain SQL: tables, keys, one full-text index. What is derived (ties, groups) can be made anew from the rest.
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,          -- its id, by which formats call it
        address TEXT UNIQUE,                -- its URL, without what does not matter for identity
        outlet TEXT,
        title TEXT,
        published TEXT,
        added TEXT NOT NULL,
        settled INTEGER NOT NULL DEFAULT 0  -- 1: it was compared with the others
    );
    CREATE INDEX article_pending ON article (id) WHERE settled = 0;
    CREATE TABLE version (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        digest TEXT NOT NULL,
        seen TEXT NOT NULL,
        page BLOB NOT NULL,                 -- the page as it came in, compressed JSON
        changed TEXT NOT NULL DEFAULT '[]', -- what changed since the version before, JSON
        UNIQUE (article, digest)
    );
    CREATE INDEX version_digest ON version (digest);
    CREATE TABLE reading (
        version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
        model TEXT NOT NULL,
        rules TEXT NOT NULL,
        made TEXT NOT NULL,
        record BLOB NOT NULL                -- the whole reading as the json format has it, compressed
    );
    CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (name, kind)
    );
    CREATE TABLE statement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again: claims are named by them
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        content TEXT NOT NULL,              -- spans, JSON
        form TEXT NOT NULL,
        stance TEXT NOT NULL,
        act TEXT NOT NULL,
        cue TEXT NOT NULL,
        lead TEXT NOT NULL,
        heading INTEGER NOT NULL,
        claim INTEGER NOT NULL DEFAULT 0,   -- the first statement of its matched claim
        UNIQUE (article, number)
    );
    CREATE INDEX statement_claim ON statement (claim);
    CREATE TABLE link (
        statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
        place INTEGER NOT NULL,
        source INTEGER NOT NULL REFERENCES source,
        shown TEXT NOT NULL,
        inferred INTEGER NOT NULL,
        speaks_for TEXT,
        why TEXT NOT NULL,
        PRIMARY KEY (statement, place)
    ) WITHOUT ROWID;
    CREATE INDEX link_source ON link (source, statement);
    CREATE TABLE carried (                  -- agencies behind the whole piece, by its own words
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        source INTEGER NOT NULL REFERENCES source,
        shown TEXT NOT NULL,
        basis TEXT NOT NULL,
        PRIMARY KEY (article, source)
    ) WITHOUT ROWID;
    CREATE TABLE term (
        word TEXT PRIMARY KEY,
        articles INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE mark (                     -- the most telling words of each article: the index for candidates
        word TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        PRIMARY KEY (word, article)
    ) WITHOUT ROWID;
    CREATE INDEX mark_article ON mark (article);
    CREATE TABLE vector (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        terms BLOB NOT NULL,                -- counts of words, compressed JSON
        runs BLOB NOT NULL                  -- its runs of words as numbers of four bytes
    );
    CREATE TABLE kin (                      -- articles that are alike
        one INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        score REAL NOT NULL,
        copied REAL NOT NULL,               -- the share of the shorter one's sentences that the other has too
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE INDEX kin_other ON kin (other, one);
    CREATE TABLE tie (
        one INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
        relation TEXT NOT NULL,
        score REAL NOT NULL,
        why TEXT NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE INDEX tie_other ON tie (other, one);
    CREATE TABLE refusal (
        input TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        reason TEXT NOT NULL,
        seen TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE found USING fts5 (
        words, content='statement', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER statement_found AFTER INSERT ON statement BEGIN
        INSERT INTO found (rowid, words) VALUES (new.id, new.words);
    END;
    CREATE TRIGGER statement_lost AFTER DELETE ON statement BEGIN
        INSERT INTO found (found, rowid, words) VALUES ('delete', old.id, old.words);
    END;
    """,
    """
    CREATE TABLE forward (                  -- statements about what is to come
        statement INTEGER PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
        act TEXT NOT NULL,
        condition TEXT NOT NULL,
        said TEXT NOT NULL,                 -- the words that say when
        edtf TEXT,
        earliest TEXT,
        latest TEXT
    );
    CREATE INDEX forward_day ON forward (coalesce(latest, earliest));
    CREATE TABLE verdict (                  -- what users confirm became of it; the last one holds, none is lost
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        words TEXT NOT NULL,                -- the statement's, so that reading again keeps it
        fate TEXT NOT NULL,
        made TEXT NOT NULL
    );
    CREATE INDEX verdict_words ON verdict (article, words);
    """,
    """
    CREATE TABLE fetched (                  -- the marks by which servers tell one version of a page from another
        address TEXT PRIMARY KEY,           -- as it was asked for
        etag TEXT NOT NULL,
        modified TEXT NOT NULL,
        seen TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE mark RENAME TO mark_before;
    CREATE TABLE mark (                     -- the most telling words of each article: the index for candidates
        word TEXT NOT NULL,
        day INTEGER NOT NULL,               -- of publication, counted as Julian days; 0 where it is not known
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        PRIMARY KEY (word, day, article)
    ) WITHOUT ROWID;
    INSERT INTO mark SELECT word, coalesce(CAST(julianday(substr(published, 1, 10)) AS INTEGER), 0), article
        FROM mark_before JOIN article ON article.id = article;
    DROP TABLE mark_before;
    CREATE INDEX mark_article ON mark (article);
    """,
    """
    CREATE TABLE filed (                    -- what lists show of an article; made from its reading when first wanted
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        category TEXT,
        claims INTEGER NOT NULL,
        origins INTEGER NOT NULL,
        state_media INTEGER NOT NULL,
        unnamed INTEGER NOT NULL,
        nobody INTEGER NOT NULL
    );
    CREATE INDEX filed_category ON filed (category);
    CREATE TRIGGER reading_refiled AFTER INSERT ON reading BEGIN
        DELETE FROM filed WHERE article = (SELECT article FROM version WHERE id = new.version);
    END;
    CREATE TABLE correction (               -- what readers know better; rows are only ever added
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        content TEXT NOT NULL,              -- the claim's spans, so that it is found again in another reading
        words TEXT NOT NULL,                -- the claim's words, for whoever looks at the correction alone
        kind TEXT NOT NULL,
        place INTEGER NOT NULL,             -- of the link in its chain
        was TEXT NOT NULL,
        becomes TEXT NOT NULL,
        source_kind TEXT NOT NULL,
        who TEXT NOT NULL,
        made TEXT NOT NULL
    );
    CREATE INDEX correction_article ON correction (article);
    CREATE TABLE withdrawal (               -- corrections that somebody took back
        correction INTEGER PRIMARY KEY REFERENCES correction ON DELETE CASCADE,
        who TEXT NOT NULL,
        made TEXT NOT NULL
    );
    """,
    """
    ALTER TABLE statement ADD COLUMN embedding BLOB;  -- what it means, a byte a number; NULL where it was kept before
    """,
)
