/**
 * The file that is built with the add-in. Only the first call reads it, so that loading the script does not wait for it; this is why it
 * stands in a module of the kind that loads what it requires when it is asked to.
 */
exports.builtFile = () => require("./dataset.json");
