/**
 * What a person does with a whole workbook, each loaded when it is first asked for: the ribbon and the keys are there before anything of the
 * pane is, and the Workbook tab before anything is refreshed. An action that cannot be loaded throws.
 */
export const workbookActions = {
  startRefresh: async (options?: { evenIfNotKept?: boolean }) => (await refresh()).startRefresh(options),
  cancelRefresh: async () => (await refresh()).cancelRefresh(),
  acceptRefresh: async (options: { changesSheet: boolean }) => (await refresh()).acceptRefresh(options),
  keepPinned: async () => (await refresh()).keepPinned(),
  goBack: async () => (await refresh()).goBack(),
  writeChanges: async () => (await refresh()).writeChanges(),
  closeRefresh: async () => (await refresh()).closeRefresh(),
  startData: async () => (await import(/* webpackChunkName: "data" */ "./workbook-data/start-data")).startData(),
  lookForNewer: async () => (await import(/* webpackChunkName: "data" */ "./workbook-data/look-for-newer")).lookForNewer(),
  pin: async () => (await import(/* webpackChunkName: "data" */ "./workbook-data/pin")).pin(),
  unpin: async () => (await import(/* webpackChunkName: "data" */ "./workbook-data/pin")).unpin(),
  repair: async () => (await import(/* webpackChunkName: "repair" */ "./repair")).repair(),
  freezeSheet: async () => (await import(/* webpackChunkName: "freeze" */ "./freeze")).freeze("sheet"),
  freezeSelection: async () => (await import(/* webpackChunkName: "freeze" */ "./freeze")).freeze("selection"),
  writeSources: async () => (await import(/* webpackChunkName: "write-sources" */ "./write-sources")).writeSources(),
};

function refresh() {
  return import(/* webpackChunkName: "refresh" */ "./refresh/refresh");
}
