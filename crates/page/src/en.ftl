frame-skip = Skip to content
frame-language = Language
frame-other-language = Français
frame-sign-out = Sign out
frame-sign-in = Sign in
frame-menu = Main menu

frame-credits = Sources and thanks
frame-privacy = Protection of personal information:

trouble-closed = This page is not open to you
trouble-closed-text = Your role does not allow it. If this is a mistake, speak to the pole’s direction.
trouble-absent = There is nothing here
trouble-absent-text = The page may have moved, or what it showed was withdrawn.
trouble-broken = Something broke on our side
trouble-broken-text = It is not your fault. Go back and try again. Nothing already saved is lost.
trouble-id = If it happens again, give us this number:
trouble-onward = Back to the home page
