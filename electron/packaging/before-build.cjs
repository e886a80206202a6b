// Called by electron-builder before it gathers packages: everything is bundled, so there is nothing to gather or rebuild.
exports.default = () => false;
