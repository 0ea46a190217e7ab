/** Where operating systems keep their fonts. */
import { homedir } from "node:os";
import { join } from "node:path";

/** Font directories of this machine, the user's own ones first; not all of them need exist. */
export function systemFontDirectories(platform: string = process.platform): string[] {
  const home = homedir();
  if (platform === "win32") {
    return [join(home, "AppData", "Local", "Microsoft", "Windows", "Fonts"), "C:\\Windows\\Fonts"];
  }
  if (platform === "darwin") {
    return [
      join(home, "Library", "Fonts"),
      "/Library/Fonts",
      "/System/Library/Fonts",
      "/System/Library/AssetsV2/com_apple_MobileAsset_Font7",
      "/System/Library/AssetsV2/com_apple_MobileAsset_Font8",
      "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
    ];
  }
  return [
    join(home, ".local", "share", "fonts"),
    join(home, ".fonts"),
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "/opt/kingsoft/wps-office/office6/fonts",
  ];
}
