// vitest transforms `import()` and would load the bundle by its own means, past the module hooks; this file it leaves alone.
module.exports = (url) => import(url);
