; The Windows installer, made with Inno Setup 6 from the folder that packaging/frozen/build.py makes.
; NOT YET RUN ON WINDOWS: written from the documentation of Inno Setup, to be tried before anything is promised.
;   iscc /DVersion=0.1.0 /DProgram=..\..\dist\shanhai-0.1.0-windows-amd64 packaging\windows_build\shanhai.iss

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0
#endif
#ifndef Program
  #error Give the frozen folder: iscc /DProgram=..\..\dist\shanhai-...
#endif

[Setup]
AppId={{6B1B7C1E-6B3D-4B53-9C4A-2D4B9F7E5A10}
AppName=Shanhai
AppVersion={#Version}
AppPublisher=Shanhai contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Shanhai
DefaultGroupName=Shanhai
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=shanhai-{#Version}-windows-setup
SetupIconFile=shanhai.ico
UninstallDisplayIcon={app}\shanhai.exe
Compression=lzma2/max
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
PrivilegesRequiredOverridesAllowed=dialog

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

; What an older version brought and this one does not would otherwise stay among the new files.
[InstallDelete]
Type: filesandordirs; Name: "{app}\lib"
Type: filesandordirs; Name: "{app}\assets"
Type: filesandordirs; Name: "{app}\licences"
Type: filesandordirs; Name: "{app}\data-of-this-version"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Excludes: "\data\*"; Flags: recursesubdirs ignoreversion
; The exhibition as it came, and the one that editors change: that one is written only where there is none.
Source: "{#Program}\data\*"; DestDir: "{app}\data-of-this-version"; Flags: recursesubdirs ignoreversion
Source: "{#Program}\data\*"; DestDir: "{app}\data"; Check: HasNoExhibition; Flags: recursesubdirs uninsneveruninstall

[Icons]
Name: "{group}\Shanhai"; Filename: "{app}\shanhai.exe"
Name: "{autodesktop}\Shanhai"; Filename: "{app}\shanhai.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\shanhai.exe"; Description: "{cm:LaunchProgram,Shanhai}"; Flags: nowait postinstall skipifsilent

[Code]
var
  Lacked: Boolean;

function InitializeSetup: Boolean;
begin
  Lacked := True;
  Result := True;
end;

{ Asked once, when the folder is settled and before the first file is written: Setup calls a Check several times. }
procedure CurStepChanged(CurStep: TSetupStep);
begin
  if CurStep = ssInstall then
    Lacked := not FileExists(ExpandConstant('{app}\data\exhibit.yaml'));
end;

function HasNoExhibition: Boolean;
begin
  Result := Lacked;
end;
