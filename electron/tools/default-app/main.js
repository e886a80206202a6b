'use strict';
// Starts an app by its folder, as Electron's own default app does: electron [-r module] [switches] folder [arguments].
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const { Module } = require('node:module');

/** Modules to load first, and the app's folder, from the command line. */
function readArguments(given) {
  const modules = [];
  for (let ordinal = 0; ordinal < given.length; ordinal += 1) {
    const argument = given[ordinal];
    if (argument === '-r' || argument === '--require') modules.push(given[(ordinal += 1)]);
    else if (argument === '-v' || argument === '--version') return { modules, version: true };
    else if (!argument.startsWith('-')) return { modules, folder: path.resolve(argument) };
  }
  return { modules };
}

/** Tell Electron whose app this is: profile folder, name and version follow from it. */
function introduce(folder) {
  const described = path.join(folder, 'package.json');
  if (!fs.existsSync(described)) return;
  const { name, productName, version } = JSON.parse(fs.readFileSync(described, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(`${name ?? app.name}.desktop`);
  app.setAppPath(folder);
}

// Read before any module runs: a test driver's module takes its own arguments out of process.argv.
const { modules, folder, version } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!folder) {
  console.error('usage: electron [-r module] [switches] folder [arguments]');
  process.exit(2);
}
Module._preloadModules(modules);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
try {
  introduce(folder);
  Module._load(folder, Module, true);
} catch (error) {
  console.error('The app failed to load:', error); // the usual dialog would wait for a person for ever
  process.exit(1);
}
