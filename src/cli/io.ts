/** The outside world of a command, handed in so that tests can watch it. */
export interface Io {
  /** Data for other programs. */
  stdout: (text: string) => void;
  /** Words for people. */
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Whether the error stream is a terminal (colours, progress line). */
  isTerminal: boolean;
  /** Set when the user asks to stop; the document in hand is finished first. */
  signal?: AbortSignal;
}
