// Called by electron-builder once a folder is filled, before fuses are set: takes out what a runtime brings for
// developers, and gives every file the time of the source, so that the same source makes the same package.
const { lutimesSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** A runtime's starter for other people's apps, and the mark of a copied folder. */
const unwanted = ['resources/default_app.asar', 'version', '.complete'];

function settle(place, time) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const path = join(place, entry.name);
    if (entry.isDirectory()) settle(path, time);
    lutimesSync(path, time, time);
  }
}

exports.default = async ({ appOutDir }) => {
  for (const name of unwanted) rmSync(join(appOutDir, name), { force: true });
  settle(appOutDir, Number(process.env.SOURCE_DATE_EPOCH ?? 0));
};
