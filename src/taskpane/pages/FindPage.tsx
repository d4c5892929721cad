import { lazy, Suspense } from "react";
import type { FindPage as FindPagePlace } from "../../actions/pane-place";

const MineralPage = lazy(() => import(/* webpackChunkName: "mineral" */ "./MineralPage"));
const CountryPage = lazy(() => import(/* webpackChunkName: "country" */ "./CountryPage"));
const DealPage = lazy(() => import(/* webpackChunkName: "deal" */ "./DealPage"));
const TermPage = lazy(() => import(/* webpackChunkName: "term" */ "./TermPage"));
const ListPage = lazy(() => import(/* webpackChunkName: "list" */ "./ListPage"));
const SourcePage = lazy(() => import(/* webpackChunkName: "source" */ "./SourcePage"));
const FunctionPage = lazy(() => import(/* webpackChunkName: "function" */ "./FunctionPage"));
const BuildPage = lazy(() => import(/* webpackChunkName: "build" */ "../build/BuildPage"));

/** The page of a mineral, country, deal, term, list, source or function, or the form of a function. */
export function FindPage({ page }: { page: FindPagePlace }) {
  return <Suspense fallback={null}>{pageOf(page)}</Suspense>;
}

function pageOf(page: FindPagePlace) {
  switch (page.kind) {
    case "mineral":
      return <MineralPage id={page.id} />;
    case "country":
      return <CountryPage id={page.id} />;
    case "deal":
      return <DealPage place={page} />;
    case "term":
      return <TermPage id={page.id} />;
    case "list":
      return <ListPage id={page.id} />;
    case "source":
      return <SourcePage id={page.id} />;
    case "function":
      return <FunctionPage id={page.id} />;
    case "build":
      return <BuildPage id={page.id} given={page.given} edits={page.edits} />;
  }
}
