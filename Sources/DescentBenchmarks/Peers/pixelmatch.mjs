// Two pictures compared by pixelmatch.
//
// Usage: pixelmatch.mjs PIXELMATCH A.rgba B.rgba A.png B.png WIDTH HEIGHT REPEATS
//
// PIXELMATCH is the directory of its index.js. Prints three lines of JSON: the number of different
// pixels; an array of milliseconds a comparison of the raw pixels; an array of milliseconds a
// comparison of the PNG files, which pngjs reads as pixelmatch's own program has it, empty where
// pixelmatch finds no pngjs. Starting node is not counted.

import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [, , directory, rawA, rawB, fileA, fileB] = process.argv;
const [width, height, repeats] = process.argv.slice(7).map(Number);
const index = path.resolve(directory, 'index.js');
const {default: match} = await import(pathToFileURL(index).href);

function times(body) {
  body();
  return Array.from({length: repeats}, () => {
    const start = performance.now();
    body();
    return performance.now() - start;
  });
}

const [a, b] = [fs.readFileSync(rawA), fs.readFileSync(rawB)];
console.log(JSON.stringify([match(a, b, null, width, height)]));
console.log(JSON.stringify(times(() => match(a, b, null, width, height))));

let PNG;
try {
  PNG = createRequire(index)('pngjs').PNG;
} catch {
  console.log('[]');
}
if (PNG) {
  const read = (file) => PNG.sync.read(fs.readFileSync(file)).data;
  console.log(JSON.stringify(times(() => match(read(fileA), read(fileB), null, width, height))));
}
