/**
 * pdf.js wants a browser's drawing classes as soon as it is loaded and would bring a native canvas
 * for them. Reading positions draws nothing, so empty classes do.
 */
class Nothing {}

/** Gives the process the classes that pdf.js looks for, where it has none. To be called first. */
export function provideDrawingClasses(): void {
  const names = ["DOMMatrix", "ImageData", "Path2D"];
  for (const name of names) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, Nothing);
  }
}
