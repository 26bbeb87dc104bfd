"""`python -m tests.mutants [NAME...] [--part 1/2]`: plants known bugs of sync, one at a time, in a copy of the tree, and says who notices.

A bug is a text that is replaced; one whose text is no longer there is an error, so that the table follows the code. Those
tests are asked first that are about what was changed, then all of sync, then the random world.
Status 1 when a bug survives, or was not told within the time.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
EVERYTHING = (
    "tests/sync",
    "tests/server/test_exchange.py",
    "tests/server/test_bundles.py",
    "-k",
    "not worlds and not faults",
)
"""What is about killed processes says little of the protocol, and takes long."""
NEAR = {
    "app/models/mediation.py": "stories_erased_kinds",
    "app/rules/envelopes.py": "stories_envelopes",
    "app/models/documents.py": "stories_followed",
    "app/server/account_orders.py": "stories_envelopes",
    "app/rules/roles.py": "stories_roles",
    "app/server/acts_again.py": "stories_envelopes",
    "app/server/app.py": "stories_versions server/exchange",
    "app/server/board.py": "stories_training",
    "app/server/bundles.py": "bundle server/bundles",
    "app/server/closure.py": "stories_left stories_erased_beside",
    "app/server/config.py": "server/keys_and_config",
    "app/server/contents.py": "stories_attachments",
    "app/server/db.py": "processes standby",
    "app/server/erasure.py": "stories_left stories_erased stories_erased_beside",
    "app/server/fill.py": "stories_moved",
    "app/server/handed_over.py": "stories_left stories_handed_over stories_moved",
    "app/server/imports.py": "server/imports",
    "app/server/judge.py": "stories_followed stories_any_kind stories_envelopes stories stories_judged stories_left stories_seen "
    "stories_rewound stories_erased stories_erased_beside",
    "app/server/ledger.py": "stories_grants stories_envelopes",
    "app/server/migrate.py": "migrations/centre",
    "app/server/news.py": "news",
    "app/server/pull.py": "stories stories_moved stories_seen stories_attachments",
    "app/server/push.py": "stories bundle stories_judged stories_restored news stories_erased_beside stories_rewound",
    "app/server/reconciliation_end.py": "stories_envelopes stories_rewound stories_decisions",
    "app/server/reconciling.py": "stories_rewound stories_erased stories_receipts",
    "app/server/retained.py": "stories_erased_kept",
    "app/server/receipts.py": "stories_receipts",
    "app/server/rules.py": "stories_identity stories_merged stories_attachments",
    "app/server/rules_arrears.py": "stories_arrears",
    "app/server/rules_funds.py": "stories_grants stories_envelopes processes",
    "app/server/rules_training.py": "stories_training",
    "app/server/scopes.py": "stories_moved",
    "app/server/standing.py": "stories_rewound stories_restored",
    "app/services/envelopes.py": "stories_envelopes",
    "app/services/merges.py": "stories_merged",
    "app/store/known_now.py": "stories_versions",
    "app/store/line.py": "stories_restored",
    "app/store/migrate.py": "stories_versions",
    "app/sync/arrival.py": "stories pace inbox comparison stories_erased_beside stories_moved",
    "app/store/profile.py": "store/restored",
    "app/sync/attachments.py": "stories_attachments",
    "app/sync/bundle.py": "bundle",
    "app/sync/checking.py": "comparison",
    "app/sync/cycle.py": "comparison stories_moved stories_rewound",
    "app/sync/changes.py": "stories stories_merged stories_judged",
    "app/sync/engine.py": "files_in_background",
    "app/sync/inbox.py": "stories_any_kind inbox stories_moved stories bundle stories_rewound comparison",
    "app/sync/news.py": "news",
    "app/sync/outbox.py": "stories pace stories_versions stories_erased stories_rewound",
    "app/sync/pace.py": "pace",
    "app/sync/purge.py": "stories_erased stories_erased_beside",
    "app/sync/reach.py": "stories_any_kind stories_versions stories_seen stories_moved",
    "app/sync/receipt.py": "stories_versions stories_judged",
    "app/sync/rewind.py": "stories_rewound",
}
"""Where a bug of a file is looked for first: names of files of tests."""
WORLD = ("tests/sync/test_world.py",)
PATIENCE = 1200
"""Seconds that tests may take on a slow machine. What has not ended by then says nothing of the bug."""
ENDLESS = -1


@dataclass(frozen=True)
class Mutant:
    """In `file`, `old` becomes `new`."""

    name: str
    file: str
    old: str
    new: str


MUTANTS = (
    Mutant(
        "what a dismissed device had begun is shown to nobody",
        "app/server/handed_over.py",
        "if outpost is not None and self._board.staff.at(self._author.operator_id, str(outpost)):",
        "if outpost is None:",
    ),
    Mutant(
        "a device shows what it had begun to any outpost that it names",
        "app/server/handed_over.py",
        "if outpost is not None and self._board.staff.at(self._author.operator_id, str(outpost)):",
        "if outpost is not None:",
    ),
    Mutant(
        "what hangs on a reserved thing that was handed over is shown",
        "app/server/handed_over.py",
        "for rid in [change.rid, *self._hanging(change.kind, change.rid)]:",
        "for rid in [change.rid]:",
    ),
    Mutant(
        "who is erased stays in what was handed over about them",
        "app/server/closure.py",
        "        if connection.scalar(here) is None:\n            yield one.kind, one.rid",
        "        if connection.scalar(here) is None:\n            pass",
    ),
    Mutant(
        "who takes over what a colleague took over is refused",
        "app/server/judge.py",
        "            change = _as_edit(change)",
        "            pass",
    ),
    Mutant(
        "what waits for its row is not written down",
        "app/sync/arrival.py",
        "        base.waits = max(base.waits or 0, place)",
        "        base.waits = None",
    ),
    Mutant(
        "a message of another version is malformed",
        "app/server/app.py",
        "if shape is ExchangeRequest and is_other_version(payload):",
        "if shape is FillRequest and is_other_version(payload):",
    ),
    Mutant(
        "the journal is never dropped",
        "app/sync/inbox.py",
        "    if safe == arrival.state.safe:\n        return",
        "    if safe >= 0:\n        return",
    ),
    Mutant(
        "a new line gives its changes new names",
        "app/store/line.py",
        "values(line=None, n=None, reason=None)",
        "values(line=None, n=None, reason=None, cid=Outbox.cid + Outbox.rid)",
    ),
    Mutant(
        "the witness beside the file is not asked",
        "app/store/profile.py",
        "    if finding is not Finding.SAME:\n        worker.transact(renew).result()",
        "    if False:\n        worker.transact(renew).result()",
    ),
    Mutant(
        "a bundle moves the turn as an exchange does",
        "app/server/push.py",
        "if request.turn is not None:  # a bundle",
        "request.turn = request.turn or 0\n    if request.turn is not None:  # a bundle",
    ),
    Mutant(
        "a bundle's answer brings its turn",
        "app/sync/inbox.py",
        "        _note_late(arrival, answer, here=here",
        "        state.turn, state.nonce = answer.turn, new_nonce()\n        _note_late(arrival, answer, here=here",
    ),
    Mutant(
        "the rows of an old bundle's answer are taken",
        "app/sync/inbox.py",
        "    here = answer.from_ == state.cursor",
        "    here = request is None or answer.from_ == state.cursor",
    ),
    Mutant(
        "an old bundle's answer makes the desk send again",
        "app/sync/inbox.py",
        "if request is not None and answer.high < state.acked:",
        "if answer.high < state.acked:",
    ),
    Mutant(
        "an answer to a forgotten bundle is read",
        "app/sync/bundle.py",
        "if made is None or not _is_open(session, envelope.bundle.hex()):",
        "if False:",
    ),
    Mutant(
        "whose content it is, a bundle's signature says",
        "app/server/bundles.py",
        "if letter.device_key != envelope.signer or letter.bundle != envelope.bundle:",
        "if False:",
    ),
    Mutant(
        "a number that went empty is taken for a copy",
        "app/server/push.py",
        'any(cid not in (old[n], f"{line_id}/{n}") for',
        "any(cid != old[n] for",
    ),
    Mutant(
        "the cursor jumps past the page",
        "app/server/pull.py",
        "to=_token(connection, token_keys[0], caller, reached) if more else here",
        "to=here",
    ),
    Mutant(
        "own rows are never sent",
        "app/server/pull.py",
        """table.c.by_line == bindparam("line"), table.c.clean_base.is_not(None), table.c.by_n > bindparam("acked")""",
        """table.c.by_line == bindparam("line")""",
    ),
    Mutant(
        "every own write is taken as clean",
        "app/server/judge.py",
        "clean = clean and change.base_seq is not None",
        "clean = True",
    ),
    Mutant(
        "a no-op is taken as clean",
        "app/server/judge.py",
        'return Decision("ok", prev_seq=prev_seq, seq=held.seq)',
        'return Decision("ok", prev_seq=change.base_seq, seq=held.seq, clean=True)',
    ),
    Mutant(
        "pending changes are not replayed",
        "app/sync/arrival.py",
        "replay = pending.get(key)",
        "replay = None",
    ),
    Mutant(
        "a decided change is dropped before its row arrives",
        "app/sync/arrival.py",
        "(o.state = 'done' AND (o.vseq > ? OR ?)))\"",
        "(o.state = 'done' AND (o.vseq > ? + 1000000 OR ? > 1)))\"",
    ),
    Mutant(
        "a decided change is dropped while pages are missing",
        "app/sync/inbox.py",
        "arrival.cursor, arrival.behind = place_of(answer.to), answer.more or arrival.is_filling()",
        "arrival.cursor, arrival.behind = place_of(answer.to), False",
    ),
    Mutant(
        "sent again, applied again",
        "app/server/push.py",
        'fresh = [(n, change) for n, change in numbered if n > known["high"]]\n    if fresh and',
        "fresh = [(n, change) for n, change in numbered if n > 0]\n    if fresh and False and",
    ),
    Mutant(
        "verdicts ignore prev_seq",
        "app/sync/arrival.py",
        "verdict.seq is not None and base.seq == verdict.prev_seq",
        "verdict.seq is not None",
    ),
    Mutant(
        "poison stops the line",
        "app/server/push.py",
        "except (OperationalError, InterfaceError):",
        "except Exception:",
    ),
    Mutant(
        "losers are not kept",
        "app/server/judge.py",
        "            self._conflict(kind, change, held, name, pair)\n",
        "            pass\n",
    ),
    Mutant(
        "the last writer wins",
        "app/sync/changes.py",
        "return current in (old, new) or current in bridge(name, old)",
        "return True",
    ),
    Mutant(
        "groups are torn",
        "app/sync/changes.py",
        "group = [mate for mate in kind.group_of(name) if mate in body]",
        "group = [name]",
    ),
    Mutant(
        "no bridge over a refusal",
        "app/sync/changes.py",
        "return current in (old, new) or current in bridge(name, old)",
        "return current in (old, new)",
    ),
    Mutant(
        "departures are not sent",
        "app/server/pull.py",
        "left = [one for one in taken if one.gone]",
        "left = []",
    ),
    Mutant(
        "a departure swallows unsent work's record",
        "app/sync/reach.py",
        "            if (kind, id) in held:",
        "            if False:",
    ),
    Mutant(
        "what is out of scope is taken",
        "app/server/judge.py",
        "if held is not None and self.scopes.isdisjoint(",
        "if held is not None and False and self.scopes.isdisjoint(",
    ),
    Mutant(
        "what points at something missing is not handed over",
        "app/server/judge.py",
        "if held is not None and self.scopes.isdisjoint(",
        "if held is not None and unmet is None and self.scopes.isdisjoint(",
    ),
    Mutant(
        "what a dismissed desk held back from an older centre stays there",
        "app/sync/inbox.py",
        "state.centre_schema = answer.schema or heard",
        "state.centre_schema = heard",
    ),
    Mutant(
        "what unsent work hangs on leaves before it",
        "app/sync/reach.py",
        "held |= {(kind, rid), *KINDS[kind].points_at(written(_read_body(body)))}",
        "held |= {(kind, rid)}",
    ),
    Mutant(
        "papers follow no record",
        "app/models/documents.py",
        "        inherits=ANY,\n",
        "",
    ),
    Mutant(
        "what is new on a case is seen by whom its author knew of",
        "app/server/judge.py",
        "            if handed_down.items() - after.items():",
        "            if False:",
    ),
    Mutant(
        "a tutor is sent all that names them",
        "app/rules/roles.py",
        "        held.add(tutor_scope(operator_id))",
        "        held |= {tutor_scope(operator_id), operator_scope(operator_id)}",
    ),
    Mutant(
        "what tutors are shown stays as it was made",
        "app/server/board.py",
        "            elif known.row != row:",
        "            elif False:",
    ),
    Mutant(
        "children of a reserved record stay",
        "app/server/judge.py",
        "            self._reserve_children(kind, change.rid, before, after)",
        "            pass",
    ),
    Mutant(
        "synced counts only what has no number",
        "app/sync/outbox.py",
        "answered = undecided(session) == 0 and state.made == state.acked",
        "answered = session.query(Outbox).filter(Outbox.n.is_(None)).count() == 0",
    ),
    Mutant(
        "a revoked device's work is ignored",
        "app/server/push.py",
        "    if fresh:\n        # A push",
        "    if fresh and standing.active:\n        # A push",
    ),
    Mutant(
        "identity changes without a proposal",
        "app/server/rules.py",
        """    changed = {f: scene.after.get(f) for f in IDENTITY_FIELDS if before.get(f) != scene.after.get(f)}
    if not changed:""",
        """    changed = {f: scene.after.get(f) for f in IDENTITY_FIELDS if before.get(f) != scene.after.get(f)}
    if True:""",
    ),
    Mutant(
        "a merge links faces",
        "app/services/merges.py",
        "card_a=kept.card_id, card_b=left.card_id",
        "card_a=kept.person_id, card_b=left.person_id",
    ),
    Mutant(
        "whoever sees one card merges and separates",
        "app/server/rules.py",
        "    if any(card is None or not may_read(",
        "    if False and any(card is None or not may_read(",
    ),
    Mutant(
        "a receipt's signature is not looked at",
        "app/server/receipts.py",
        "    return any(verify(",
        "    return True or any(verify(",
    ),
    Mutant(
        "one person applies twice under two cards",
        "app/server/rules_arrears.py",
        """    for card in cards_of(scene, str(row["person_id"])):""",
        """    for card in list[str]():""",
    ),
    Mutant(
        "a scope won is not copied",
        "app/sync/inbox.py",
        "won = now_mine if arrival.cursor == 0 and here else now_mine - known",
        "won = now_mine if arrival.cursor == 0 and here else set[str]()",
    ),
    Mutant(
        "a scope is bare though something lies in it",
        "app/server/scopes.py",
        "AND s.scope = held.scope AND s.gone = 0 LIMIT 1",
        "AND s.scope = held.scope AND s.gone = 1 LIMIT 1",
    ),
    Mutant(
        "what only a lost scope gave stays",
        "app/sync/inbox.py",
        "lost = sorted(known - now_mine)",
        "lost = list[str]()",
    ),
    Mutant(
        "what my own verdict puts out of reach stays",
        "app/sync/inbox.py",
        "[*left, *arrival.reach.outside(arrival.touched, state.scopes)]",
        "left",
    ),
    Mutant(
        "a page of an earlier copy is taken",
        "app/sync/arrival.py",
        "if waited is None or waited.position != page.position:",
        "if waited is None:",
    ),
    Mutant(
        "a scope is copied for whoever asks",
        "app/server/fill.py",
        "    if asked.scope not in scopes_held(",
        "    if asked.scope == scopes_held(",
    ),
    Mutant(
        "a change that breaks the centre is never given up",
        "app/sync/pace.py",
        "return self._failures >= GIVE_UP_AFTER",
        "return False",
    ),
    Mutant(
        "an alignment goes on while one saves",
        "app/sync/outbox.py",
        "query = \"SELECT count(*) FROM outbox WHERE state IN ('pending', 'again') AND row <= ?\"",
        "query = \"SELECT count(*) FROM outbox WHERE state IN ('pending', 'again') AND ? > 0\"",
    ),
    Mutant(
        "a copy of the line goes unseen",
        "app/server/push.py",
        'if _is_other(connection, caller, request.line, known["high"], numbered):',
        "if False:",
    ),
    Mutant(
        "bytes under a wrong name are kept",
        "app/server/contents.py",
        "if data is None or content_hash(data) != wanted.hash:",
        "if data is None:",
    ),
    Mutant(
        "bytes for a hash alone",
        "app/server/contents.py",
        'if data is None or not hmac.compare_digest(possession(challenge, data), asked.proof or b""):',
        "if False:",
    ),
    Mutant(
        "a record names whose device made it",
        "app/server/contents.py",
        "            change_log.c.device == caller.device_id,\n",
        "",
    ),
    Mutant(
        "bytes for whoever asks",
        "app/server/contents.py",
        "                    sees.c.scope.in_(scopes),\n",
        "",
    ),
    Mutant(
        "bytes outlive the erasure",
        "app/server/contents.py",
        "    _drop(connection, company_id, [*map(_upload_of, ids), *orphans])",
        "    _drop(connection, company_id, [*map(_upload_of, ids)])",
    ),
    Mutant(
        "an erasure takes what others show",
        "app/server/contents.py",
        "    orphans = hashes - set(shown)",
        "    orphans = hashes",
    ),
    Mutant(
        "a piece at a wrong place is taken",
        "app/server/contents.py",
        "not asked.data or asked.offset != have or len(",
        "not asked.data or len(",
    ),
    Mutant(
        "a revoked device is given bytes",
        "app/server/contents.py",
        """    if state != "attivo":""",
        "    if False:",
    ),
    Mutant(
        "no file of what is kept apart is taken",
        "app/server/rules.py",
        "    if not kind.sync.apart and kind.is_apart(",
        "    if kind.is_apart(",
    ),
    Mutant(
        "a clock that was ahead puts the comparison off",
        "app/sync/cycle.py",
        "timedelta(0) <= self.clock() - state.checked_at < COMPARE_EVERY",
        "self.clock() - state.checked_at < COMPARE_EVERY",
    ),
    Mutant(
        "a copy that is not whole is compared",
        "app/sync/inbox.py",
        "    if answer.check is None or answer.more or arrival.is_filling():",
        "    if answer.check is None or answer.more:",
    ),
    Mutant(
        "a comparison takes away what is leaving",
        "app/sync/checking.py",
        """LIKE '%' || ?2 AND id NOT IN {_LEAVING}\"""",
        """LIKE '%' || ?2 AND ?1 <> ''\"""",
    ),
    Mutant(
        "what a whole copy had is counted no more",
        "app/sync/arrival.py",
        "                (here, all_),",
        "                (0, 0),",
    ),
    Mutant(
        "a file that fails holds up the next",
        "app/sync/attachments.py",
        """            if notice.code == "disk_refused":""",
        "            if True:",
    ),
    Mutant(
        "files go on while one saves",
        "app/sync/engine.py",
        "            self._wake.set()\n            return True\n",
        "            self._wake.set()\n            return False\n",
    ),
    Mutant(
        "a failing file fails the alignment",
        "app/sync/engine.py",
        "        except (Retry, Notice) as error:\n            _log.info(",
        "        except (Notice) as error:\n            raise\n        except ZeroDivisionError as error:\n            _log.info(",
    ),
    Mutant(
        "what nobody shows stays on the disk",
        "app/sync/attachments.py",
        "        self._worker.transact(_let_go).result()",
        "        pass",
    ),
    Mutant(
        "an attachment may be laxer than its owner",
        "app/server/rules.py",
        '    if scene.kind.sync.inherits == ANY and (stays or (before is None and scene.kind.name == "printed_document")):',
        "    if scene.kind.sync.inherits == ANY:",
    ),
    Mutant(
        "what is announced between look and wait is forgotten",
        "app/server/news.py",
        "> waiting.since:",
        "> 10**9:",
    ),
    Mutant(
        "what is announced while nobody listens is forgotten",
        "app/server/news.py",
        "        for company in self._waiting:\n            self._look_soon(company)",
        "        for company in ():\n            self._look_soon(company)",
    ),
    Mutant("a push is not announced", "app/server/push.py", "    announce(connection, caller.company_id, seq)\n", ""),
    Mutant(
        "everybody is woken by everything",
        "app/server/news.py",
        "any(touched.get(scope, 0) > one.upto for scope in one.scopes)",
        "True",
    ),
    Mutant("a desk wakes on its own push", "app/sync/news.py", " and self._place == place", ""),
    Mutant("a commit that the standby has not is believed", "app/server/db.py", "    if alone:", "    if False:"),
    Mutant("a setting outlives its transaction", "app/server/db.py", ":statement, true)", ":statement, false)"),
    Mutant(
        "a place is known by its number alone",
        "app/server/standing.py",
        "    return mark_at(connection, caller, seq) == drawn",
        "    return True",
    ),
    Mutant(
        "only the cursor is looked at, not the newest place a desk has seen",
        "app/server/standing.py",
        "for t in (request.cursor, request.top) if t is not None",
        "for t in (request.cursor,) if t is not None",
    ),
    Mutant(
        "nothing is sent again after a rewind", "app/sync/rewind.py", "iif({_DEALT_WITH}, 'void', 'again')", "state"
    ),
    Mutant(
        "what is handed over is shown to nobody",
        "app/server/handed_over.py",
        "            for name, pair in change.body.items():",
        "            for name, pair in ():",
    ),
    Mutant(
        "what one meant to reserve is handed over to all",
        "app/server/handed_over.py",
        'kind.name != "conflict" and not self._is_reserved(kind, change.rid, change.body)',
        'kind.name != "conflict"',
    ),
    Mutant("no salvage", "app/sync/rewind.py", "    _keep_salvage(db, common)\n", ""),
    Mutant("earlier lines are forgotten at a rewind", "app/sync/rewind.py", "    _send_earlier_lines(db, state)\n", ""),
    Mutant(
        "rows of a lost future keep their places",
        "app/sync/rewind.py",
        "SET seq = {LOST} WHERE seq > ?",
        "SET seq = seq WHERE seq > ?",
    ),
    Mutant(
        "values are not held while reconciling",
        "app/server/judge.py",
        "        if result.clashes and self._may_fit_later(change):",
        "        if False and self._may_fit_later(change):",
    ),
    Mutant(
        "what refers to something lost is refused at once",
        "app/server/judge.py",
        "        if unmet is not None and self.held is not None:",
        "        if False:",
    ),
    Mutant(
        "a refusal that was dealt with is asked about again",
        "app/sync/rewind.py",
        "\"state IN ('refused', 'bounced') AND settled_at IS NOT NULL\"",
        '"0"',
    ),
    Mutant(
        "erasure leaves the outbox",
        "app/sync/purge.py",
        "SET state = 'void', body = '{}', reason = NULL",
        "SET state = 'void', reason = NULL",
    ),
    Mutant(
        "erasure leaves the log",
        "app/server/erasure.py",
        "    connection.execute(update(change_log).where(*of_them).values(body=None, taken=None, reason=None))\n",
        "",
    ),
    Mutant(
        "a household outlives its last member",
        "app/server/closure.py",
        "yield from ((kind.target(reference), id) for id in touched - kept)",
        "yield from ()",
    ),
    Mutant(
        "who is erased stays in what the centre refused",
        "app/server/closure.py",
        '_NEVER_TAKEN = ("refused", "bounced", "held")',
        '_NEVER_TAKEN = ("held",)',
    ),
    Mutant(
        "the history of what stays keeps how to reach the erased",
        "app/server/closure.py",
        "                _forget_fields(office, kind, id, gone, hidden)",
        "                pass",
    ),
    Mutant(
        "a late change brings a name back into a list",
        "app/server/judge.py",
        "body_without(kind, change.body, self.board.erased) if self.board.erased else change.body",
        "change.body",
    ),
    Mutant(
        "the log keeps whom a late change named",
        "app/server/push.py",
        "            change = decision.less or change\n",
        "",
    ),
    Mutant(
        "a desk keeps what it wrote of the erased in what stays",
        "app/sync/arrival.py",
        "staying = let_go(self.db, gone)",
        "staying: set[Key] = set()",
    ),
    Mutant(
        "an erasure leaves the sheets that wait for a printer",
        "app/sync/purge.py",
        'db.exec_driver_sql("DELETE FROM setting WHERE key LIKE ?", named)',
        "pass",
    ),
    Mutant(
        "an erasure leaves the pages that wait for a place",
        "app/sync/purge.py",
        "    _forget_scans(db, changed, {id for (id,) in ids})\n",
        "",
    ),
    Mutant(
        "an erasure takes the proof of what was paid",
        "app/server/retained.py",
        "    if not kept:\n",
        "    if True:\n",
    ),
    Mutant(
        "a kind that hangs on a person forgets to say so",
        "app/models/mediation.py",
        '        about=("side_id",),\n',
        "",
    ),
    Mutant(
        "a child of the erased is not erased itself",
        "app/server/judge.py",
        "                self.board.erased[change.rid] = self.board.erased[id]\n",
        "",
    ),
    Mutant(
        "orders are not presented after a rewind", "app/sync/outbox.py", "erased=rewind.orders(session)", "erased=[]"
    ),
    Mutant(
        "salvage brings back what tells of the erased",
        "app/server/reconciling.py",
        "for one in rows if one.id not in gone}",
        "for one in rows}",
    ),
    Mutant(
        "rows that are too many stay after a comparison",
        "app/sync/arrival.py",
        "        for id in lone:\n            self.reach.remove(kind.name, id)\n",
        "",
    ),
    Mutant(
        "a kind that the centre does not know is sent",
        "app/sync/outbox.py",
        "unknown = newer_than(centre_schema or 1)",
        "unknown = frozenset()",
    ),
    Mutant(
        "what an earlier version kept apart stays there after the upgrade",
        "app/store/migrate.py",
        "                bring_home(connection)\n",
        "",
    ),
    Mutant(
        "after an upgrade the centre's word on an edited record keeps its fields apart",
        "app/store/known_now.py",
        "    _bases(connection)\n",
        "",
    ),
    Mutant(
        "after an upgrade nothing is compared",
        "app/store/known_now.py",
        '    connection.exec_driver_sql("UPDATE sync SET need_check = 1")\n',
        "",
    ),
    Mutant(
        "unknown records of a lost scope stay",
        "app/sync/reach.py",
        "        if lost:\n",
        "        if False:\n",
    ),
    Mutant(
        "what an older centre kept apart stays there after its upgrade",
        "app/server/migrate.py",
        "                _bring_home(connection)\n",
        "                pass\n",
    ),
    Mutant(
        "the newest places are those of the latest day by the desk's clock",
        "app/sync/rewind.py",
        "order_by(Checkpoint.token.desc())",
        "order_by(Checkpoint.at.desc())",
    ),
    Mutant(
        "each machine of a centre knows only whom it dismissed itself",
        "app/server/config.py",
        '(self.registers_folder or self.data) / "dismissals.register"',
        'self.data / "dismissals.register"',
    ),
    Mutant(
        "what waits for the update of the centre is said to go by itself",
        "app/sync/receipt.py",
        "for_newer_centre=row.row in later",
        "for_newer_centre=False",
    ),
    Mutant(
        "a promise is of the line that brings it",
        "app/server/judge.py",
        "change.made_on or self.author.line,",
        "self.author.line,",
    ),
    Mutant(
        "an envelope of an earlier line is spent on the desk",
        "app/services/envelopes.py",
        'if row.made_on == line and row.state == "aperta" and is_decided(session, row)',
        'if row.state == "aperta" and is_decided(session, row)',
    ),
    Mutant(
        "an envelope is given back before it was opened",
        "app/rules/envelopes.py",
        '"richiesta": ("aperta", "negata"),',
        '"richiesta": ("aperta", "negata", "restituita"),',
    ),
    Mutant(
        "a closed envelope does not say what was spent in it",
        "app/rules/envelopes.py",
        "if envelope.spent_cents is not None and amount != envelope.spent_cents:",
        "if envelope.spent_cents is None:",
    ),
    Mutant(
        "no freeze while the company reconciles",
        "app/server/judge.py",
        "if self.held is not None and kind.name in acts.ACTS and not self._may_fit_later(change):",
        "if self.held is not None and kind.name not in acts.ACTS and not self._may_fit_later(change):",
    ),
    Mutant(
        "a commitment looks at no sum",
        "app/server/rules_funds.py",
        "return found or ledger.check(grant_postings(grant, row, ledger))",
        "return found",
    ),
    Mutant(
        "an envelope looks at no sum",
        "app/server/rules_funds.py",
        "return found or ledger.check(envelope_postings(held.row, row, ledger))",
        "return found",
    ),
    Mutant(
        "a signature on which a pact stands is taken back",
        "app/server/rules_training.py",
        'return [problem("acceptance_in_use")] if stands else []',
        "return []",
    ),
    Mutant(
        "a restore makes money: entries come back without their act",
        "app/server/reconciliation_end.py",
        "if kind in acts.FOLLOWING:",
        "if not kind:",
    ),
    Mutant(
        "what acts led comes back in the state that was lost, without its money",
        "app/server/reconciliation_end.py",
        "if kind in _LED_BY_ACTS:",
        "if not kind:",
    ),
    Mutant(
        "a fund's row is left behind by its ledger",
        "app/server/ledger.py",
        ".after(wanted)",
        ".after(())",
    ),
    Mutant(
        "an order that may have left before a restore leaves again without a word",
        "app/server/account_orders.py",
        'int(row["seq"] or 0) <= upto',
        'int(row["seq"] or 0) < 0',
    ),
    Mutant(
        "acts of a laptop that is gone come back unjudged",
        "app/server/acts_again.py",
        "if KINDS[kind].sync.append_only and rules.problems(scene):",
        "if not known:",
    ),
    Mutant(
        "a receipt's number is given again after a restore",
        "app/server/reconciling.py",
        "        leave_room(connection, company_id)\n",
        "",
    ),
    Mutant(
        "a stick counts as its desk after a restore",
        "app/server/push.py",
        "if request.turn is not None and high >= request.made",
        "if high >= request.made",
    ),
    Mutant(
        "a desk has come with its first batch",
        "app/server/push.py",
        "and high >= request.made and len",
        "and len",
    ),
    Mutant(
        "of a lost future one page is presented",
        "app/sync/cycle.py",
        "outbox.to_send(session, newest) + rewind.left(session)",
        "outbox.to_send(session, newest)",
    ),
    Mutant(
        "what stands on records of a laptop that is gone is judged before they are back",
        "app/server/reconciliation_end.py",
        "            _put_ground(ground, held_changes.waiting(), waiting.since, closed)\n",
        "            pass\n",
    ),
    Mutant(
        "a lost agenda stays lost, and the votes on it",
        "app/server/reconciliation_end.py",
        "            _put_on_agenda(opened)\n",
        "",
    ),
    Mutant(
        "no change is looked up by its own name",
        "app/server/push.py",
        "known = _known_cids(connection, caller, [c.cid for _, c in fresh if c is not None])",
        "known: set[str] = set()",
    ),
    Mutant(
        "pushes of a company do not wait for one another",
        "app/server/push.py",
        "company = newest(connection, caller, lock=True)",
        "company = newest(connection, caller)",
    ),
    Mutant(
        "refusals are forgotten",
        "app/server/push.py",
        "        logged.append(_log_row(line_id, n, change, decision))\n",
        '        if decision.verdict != "refused":\n            logged.append(_log_row(line_id, n, change, decision))\n',
    ),
    Mutant(
        "what comes back under a number is not compared with what it was",
        "app/server/push.py",
        'return any(cid not in (old[n], f"{line_id}/{n}") for n, cid in decided)',
        "return False",
    ),
    Mutant(
        "any late answer is taken",
        "app/sync/inbox.py",
        "if answer.line != state.line or misplaced:",
        "if False:",
    ),
    Mutant(
        "an acknowledged change is dropped at once",
        "app/sync/inbox.py",
        "    _drop_journal(arrival, answer.safe)\n    state.centre_schema",
        "    _drop_journal(arrival, answer.high)\n    state.centre_schema",
    ),
    Mutant(
        "a row that comes overwrites unsent work",
        "app/sync/arrival.py",
        "base = self.bases.get((kind.name, str(id)))",
        "base = None",
    ),
    Mutant(
        "an older row replaces a newer one",
        "app/sync/arrival.py",
        'guard = f\' WHERE excluded.seq > "{kind.name}".seq\' if newer_only else ""',
        'guard = ""',
    ),
    Mutant(
        "what is out of scope is refused",
        "app/server/judge.py",
        'return self._hand_over(kind, change, held, "trayed")',
        'return self._decline(change, "refused", {"code": "trayed"})',
    ),
    Mutant(
        "what arrives later about somebody erased is refused",
        "app/server/judge.py",
        '            return Decision("erased")\n',
        '            return self._decline(change, "refused", {"code": "erased"})\n',
    ),
    Mutant(
        "erasure leaves the salvage",
        "app/server/erasure.py",
        "    connection.execute(delete(salvage).where(salvage.c.company_id == company_id, salvage.c.id.in_(lost)))\n",
        "",
    ),
    Mutant(
        "a registry file is taken while desks may bring it back",
        "app/server/imports.py",
        '        office.require_whole("ciò che il file dice può tornare da loro.", "Nulla è stato importato.")\n',
        "",
    ),
    Mutant(
        "a file at which the centre fails holds up the others",
        "app/sync/attachments.py",
        "            if not client.is_ready():\n                raise\n            _log",
        "            raise\n            _log",
    ),
    Mutant(
        "the files of a dismissed desk wait for one at which the centre fails",
        "app/sync/attachments.py",
        "                if not client.is_ready():\n                    raise\n                done",
        "                raise\n                done",
    ),
    Mutant(
        "a number that is given out leaves the witness where it was",
        "app/store/profile.py",
        'if "local_number" in changes:',
        "if False:",
    ),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("names", nargs="*", help="parts of names; all when none is given")
    parser.add_argument("--part", default="1/1", help="1/2 and 2/2 share them between two processes")
    asked = parser.parse_args()
    first, parts = map(int, asked.part.split("/"))
    chosen = [m for m in MUTANTS if not asked.names or any(part in m.name for part in asked.names)][first - 1 :: parts]
    with tempfile.TemporaryDirectory(prefix="portineria-mutants-") as folder:
        tree = Path(folder)
        for part in ("app", "tests", "resources"):
            shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", tree)
        survived = [m.name for m in chosen if not caught(tree, m)]
    print(f"{len(chosen) - len(survived)} di {len(chosen)} difetti scoperti")
    return 1 if survived else 0


def caught(tree: Path, mutant: Mutant) -> bool:
    """Whether any test fails with this bug in the tree; says which one saw it first."""
    path = tree / mutant.file
    text = path.read_text()
    if text.count(mutant.old) != 1:
        raise SystemExit(f"{mutant.name}: il testo da cambiare non è in {mutant.file}, o non una volta sola")
    path.write_text(text.replace(mutant.old, mutant.new))
    try:
        for who, tests in (("chi è vicino", near(mutant)), ("tutti", EVERYTHING), ("mondo", WORLD)):
            code, said = _run(tree, tests)
            if code == ENDLESS:
                print(f"NON SI SA, i test non finiscono: {mutant.name}", flush=True)
                return False
            if code == 1:
                first = next((line.split(" ")[1] for line in said.splitlines() if line.startswith("FAILED")), "?")
                print(f"scoperto da {who}: {mutant.name} ({first.split('::')[-1]})", flush=True)
                return True
            if code != 0:
                raise SystemExit(f"{mutant.name}: i test non sono partiti\n{said}")
        print(f"SOPRAVVISSUTO: {mutant.name}", flush=True)
        return False
    finally:
        path.write_text(text)


def near(mutant: Mutant) -> tuple[str, ...]:
    """The files of tests that are asked first about a bug."""
    folders = (Path(name).parent.name or "sync" for name in NEAR[mutant.file].split())
    names = (Path(name).name for name in NEAR[mutant.file].split())
    return tuple(f"tests/{folder}/test_{name}.py" for folder, name in zip(folders, names, strict=True))


def _run(tree: Path, tests: tuple[str, ...]) -> tuple[int, str]:
    """How these tests ended on the tree: exit status and what was said; `ENDLESS` for a bug that lets them never end."""
    words = [sys.executable, "-P", "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider", *tests]
    ran = subprocess.Popen(
        words, cwd=tree, env=_environment(tree), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        said = ran.communicate(timeout=PATIENCE)[0]
        return ran.returncode, said
    except subprocess.TimeoutExpired:
        ran.send_signal(signal.SIGINT)  # its databases stop with it
        return ENDLESS, ran.communicate()[0]


def _environment(tree: Path) -> dict[str, str]:
    import os

    return os.environ | {"PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main())
