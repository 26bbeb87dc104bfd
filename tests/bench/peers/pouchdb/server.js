// A CouchDB-style server on LevelDB: `server.js FOLDER` says its port in its first line and serves until it is ended.
"use strict";

const express = require("express");
const expressPouchDB = require("express-pouchdb");
const PouchDB = require("pouchdb");

const folder = process.argv[2];
const application = express();
application.use(
  "/",
  expressPouchDB(PouchDB.defaults({ prefix: `${folder}/` }), {
    mode: "minimumForPouchDB", // neither accounts nor the pages of its administration
    inMemoryConfig: true,
    logPath: `${folder}/log.txt`,
  }),
);
const server = application.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
