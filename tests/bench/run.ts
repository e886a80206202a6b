/** `npm run bench [-- NAME…]`: each measurement by name, one after the other; all of them when none is named. */
const measurements: Readonly<Record<string, () => Promise<unknown>>> = {
  search: () => import('./search-bench'),
};

const asked = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`# ${name}`);
  await measure();
}

export {};
