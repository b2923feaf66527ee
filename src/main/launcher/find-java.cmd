@rem find-java.cmd PROGRAM sets JAVA_HOME to a Java of version 25 or newer whose bin has PROGRAM, or fails with one sentence.
@rem The twin of find-java.sh, called by mvnw.cmd and bin\modeldeck.bat; written without a Windows to try it on.

@if defined JAVA_HOME call :fits "%JAVA_HOME%" %1 && exit /b 0
@for /f "delims=" %%J in ('where java 2^>nul') do @call :fits "%%~dpJ.." %1 && exit /b 0
@for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do @for /d %%J in ("%%~P\*") do @call :fits "%%~J" %1 && exit /b 0
@echo Modeldeck needs Java (JDK) 25 or newer and found none: install one, for example Eclipse Temurin 25, or set JAVA_HOME to it. 1>&2
@exit /b 1

:fits
@if not exist "%~1\bin\%~2.exe" exit /b 1
@if not exist "%~1\release" exit /b 1
@set MODELDECK_VERSION=0
@for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do @set MODELDECK_VERSION=%%V
@set MODELDECK_VERSION=%MODELDECK_VERSION:"=%
@if %MODELDECK_VERSION% LSS 25 exit /b 1
@set "JAVA_HOME=%~f1"
@exit /b 0
