import type { AccountRole } from "../../shared/register/account-role.ts";
import { SIDEBAR_TITLE } from "../../shared/wording/menu.ts";
import { BUSY, demoLine, SENTENCES } from "../../shared/wording/sidebar.ts";
import type { HomeView } from "../contract/sheet.ts";
import { actingAs, choicesOf } from "./acting.ts";
import type { Actions } from "./actions.ts";
import { ActingChoice } from "./components/acting-choice.tsx";
import { FileBox } from "./components/file-box.tsx";
import { ProblemBox } from "./components/problem-box.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import { remedyFor } from "./remedies.ts";
import { ProvinceScreen } from "./screens/province-screen.tsx";
import { RemindersScreen } from "./screens/reminders-screen.tsx";
import { ReportScreen } from "./screens/report-screen.tsx";
import { ReportsScreen } from "./screens/reports-screen.tsx";
import { SheetScreen } from "./screens/sheet-screen.tsx";
import { StartScreen } from "./screens/start-screen.tsx";
import { ViewerScreen } from "./screens/viewer-screen.tsx";
import { PROVINCE, SHEET, type State } from "./store.ts";

interface Props {
  state: State;
  actions: Actions;
}

function Reviewer({ state, home, actions }: Props & { home: HomeView }) {
  const { screen } = state;
  switch (screen.at) {
    case "report":
      return <ReportScreen key={screen.opened.agency.id} state={{ ...state, ...screen }} actions={actions} />;
    case "reminders":
      return <RemindersScreen state={{ ...state, ...screen }} home={home} actions={actions} />;
    case "province":
      return <ProvinceScreen state={{ ...state, ...screen }} home={home} actions={actions} />;
    default:
      return <ReportsScreen state={state} home={home} actions={actions} />;
  }
}

function Screen({ state, home, actions, acting }: Props & { home: HomeView; acting: AccountRole }) {
  switch (acting) {
    case "reporter":
      return home.sheet === null || (state.periodId ?? home.sheet.periodId) !== home.sheet.periodId ? (
        <StartScreen state={state} home={home} actions={actions} />
      ) : (
        <SheetScreen
          state={{ ...state, ...SHEET.of(state) }}
          home={home}
          sheet={home.sheet}
          actions={actions}
        />
      );
    case "reviewer":
      return <Reviewer state={state} home={home} actions={actions} />;
    case "viewer":
      return <ViewerScreen state={{ ...state, ...PROVINCE.of(state) }} home={home} actions={actions} />;
    case "administrator":
      return (
        <>
          <h1>{home.me.name}</h1>
          <p>{SENTENCES.administrator}</p>
        </>
      );
  }
}

/** The screen of the role that the person uses now, below the choice where there are several. */
function Acting(props: Props & { home: HomeView }) {
  const { state, home, actions } = props;
  const acting = actingAs(state);
  if (acting === null) return null;
  return (
    <>
      <ActingChoice
        choices={choicesOf(home.me)}
        chosen={acting}
        busy={state.busy !== null}
        onChoose={actions.actAs}
      />
      <Screen {...props} acting={acting} />
    </>
  );
}

/** The whole sidebar: the person's screen, and one line that says what is under way. */
export function App({ state, actions }: Props) {
  const { home, busy, trouble, notice } = state;
  return (
    <>
      <main aria-busy={busy !== null}>
        {home === null && <h1 class="unseen">{SIDEBAR_TITLE}</h1>}
        {home?.demo && <p class="demo">{demoLine(home.today)}</p>}
        <div class={trouble === null && notice === null ? "unseen" : "news"}>
          {trouble !== null && <ProblemBox trouble={trouble} busy={busy !== null} />}
          <div aria-live="polite">{notice !== null && <p class="box tone-good">{notice}</p>}</div>
        </div>
        {home?.offline != null && trouble === null && (
          <ProblemBox
            trouble={{
              problem: home.offline,
              remedy: remedyFor(home.offline.code) === "none" ? "none" : "retry",
              mend: actions.start,
            }}
            busy={busy !== null}
          />
        )}
        {home === null && busy === "home" && <Skeleton />}
        {state.file !== null && <FileBox file={state.file} onClose={actions.closeFile} />}
        {home !== null && <Acting state={state} home={home} actions={actions} />}
      </main>
      <p class={busy === null ? "unseen" : "busy"} role="status">
        {busy !== null && BUSY[busy]}
      </p>
    </>
  );
}
