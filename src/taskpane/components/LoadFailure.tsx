import { Component, type ReactNode } from "react";

interface LoadFailureProps {
  children: ReactNode;
}

/** Says that a part of the pane could not be loaded or drawn, in its place: the rest of the pane stays. */
export class LoadFailure extends Component<LoadFailureProps, { reason: string | undefined }> {
  override state = { reason: undefined as string | undefined };

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.reason === undefined) return this.props.children;
    return (
      <p role="alert">
        This part of the pane did not load. The functions work without it. Close and open the pane to try again.{" "}
        {this.state.reason}
      </p>
    );
  }
}
