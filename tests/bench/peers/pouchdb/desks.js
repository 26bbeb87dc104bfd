// Desks of PouchDB on LevelDB, by the same rule as `host.serve`: a line of JSON in, a line of JSON out.
"use strict";

const readline = require("node:readline");
const PouchDB = require("pouchdb");

// PouchDB's own. With a thousand it is some 45 % quicker in pushing.
const BATCH = { batch_size: 100 };

let url, folder;
const desks = new Map();

const seconds = async (work) => {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
};

const push = ({ local, remote }) => local.replicate.to(remote, BATCH);
const write = (desk, records) => desk.local.bulkDocs(records);

const orders = {
  begin({ url: server, folder: place }) {
    url = server;
    folder = place;
  },
  async open({ name, account }) {
    const local = new PouchDB(`${folder}/${name}`);
    desks.set(name, { local, remote: new PouchDB(`${url}/${account}`) });
  },
  async prepare({ name }) {
    await desks.get(name).remote.info(); // the database is made at the server
  },
  write: ({ name, records }) => write(desks.get(name), records).then(() => null),
  async change({ name, edits }) {
    const { local } = desks.get(name);
    const found = await local.allDocs({ keys: edits.map((edit) => edit._id), include_docs: true });
    await local.bulkDocs(found.rows.map((row, place) => ({ ...row.doc, ...edits[place] })));
  },
  push: ({ name }) => seconds(() => push(desks.get(name))),
  pull: ({ name }) => seconds(() => desks.get(name).local.replicate.from(desks.get(name).remote, BATCH)),
  align: ({ name }) => seconds(() => desks.get(name).local.sync(desks.get(name).remote, BATCH)),
  count: async ({ name }) => (await desks.get(name).local.info()).doc_count,
  async make_crowd({ crowd }) {
    for (const { name, records } of crowd) {
      await orders.open({ name, account: name });
      await orders.prepare({ name });
      await write(desks.get(name), records);
    }
    return crowd.map(({ name }) => name);
  },
  async push_all({ names }) {
    const begun = process.hrtime.bigint();
    return Promise.all(
      names.map(async (name) => {
        await push(desks.get(name));
        return Number(process.hrtime.bigint() - begun) / 1e9;
      }),
    );
  },
};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { order, arguments: given } = JSON.parse(line);
    let said;
    try {
      said = { answer: (await orders[order](given)) ?? null };
    } catch (error) {
      said = { error: `${order}: ${error.stack ?? JSON.stringify(error)}` };
    }
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
  process.exit(0);
})();
