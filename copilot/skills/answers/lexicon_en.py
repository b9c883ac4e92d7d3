"""English words and phrases by the feature they stand for."""

from copilot.skills.answers.word_lists import words

WORDS: dict[str, str] = {
    "en_wh": """
        what whats which whos who whose whom wat wut
    """,
    "en_how": """
        how hows howd
    """,
    "en_howmuch": """
        how_much how_many how_long how_big how_tall how_heavy how_thick how_wide how_deep how_soon
        how_fast how_far how_often how_old how_loud how_durable how_small how_large whats_the
        what_size what_color what_colour what_material what_kind which_one which_size which_color
        what_sizes what_colors how_does how_do how_is how_are how_to
    """,
    "en_when": """
        when whens what_time
    """,
    "en_where": """
        where wheres
    """,
    "en_why": """
        why whys how_come
    """,
    "en_aux": """
        does do is are can will would could has have did was were should isnt arent doesnt dont
        cant wont may am any anyone u_have you_have is_it does_it can_it is_this does_this can_i
        can_you is_there are_there are_they do_you will_it will_this can_this do_they does_the
        is_the are_these are_those has_anyone does_anyone anyone_know
    """,
    "en_ask": """
        wondering wonder question curious please_tell tell_me like_to want_to_know anybody
        anyone_know looking_for know_if idk_if not_sure
    """,
    "en_price": """
        price prices pricing cost costs much_is expensive cheap cheaper dollars usd euro euros
        pounds $ € £ bucks discount discounts coupon code promo sale deal deals bundle off rrp
        retail price_please how_much much_for priced
    """,
    "en_size": """
        size sizes sizing small medium large xl xxl xs inches inch cm length width height tall
        petite plus fit fits fitting true_to waist chest hips bust kg lbs lb dimensions big tight
        loose runs oversized diameter wide narrow how_heavy is_heavy 2xl 3xl 4xl 5xl xxxl
    """,
    "en_material": """
        material materials fabric cotton leather polyester made_of made_from silk wool stainless
        plastic silicone wood metal steel lining linen nylon vegan gold silver plated glass bpa
        ceramic
    """,
    "en_colour": """
        color colors colour colours black white red blue green pink beige navy grey gray brown
        shade shades
    """,
    "en_stock": """
        stock restock restocked restocking available availability sold_out in_stock left sold
        back_in still_have still_available preorder backorder
    """,
    "en_ship": """
        ship ships shipping shipped shipment deliver delivery delivered delivers arrive arrives
        customs tracking dispatch international canada australia uk usa europe germany mexico
        philippines malaysia singapore india ireland express courier postage duties overseas
    """,
    "en_return": """
        return returns refund refunds exchange exchanges money_back return_policy refundable
        cancel
    """,
    "en_warranty": """
        warranty guarantee guaranteed repair replacement warrenty broken defective
    """,
    "en_use": """
        use using wash washable clean cleaned machine_wash dishwasher microwave install
        instructions setup charge charging charger iron dry store assemble assembly tumble how_to
        apply apply_it work works working hand_wash oven induction fridge refrigerate recharge
        cook good_for ok_for okay_for suitable_for work_for works_for use_it
    """,
    "en_safe": """
        pregnant pregnancy breastfeeding sensitive allergic allergy allergies kids baby toddler
        children safe eczema acne oily dry_skin diabetic hypoallergenic nickel pets dogs cats
        nursing rosacea irritate skin newborn infants seniors elderly
    """,
    "en_ingredient": """
        ingredients ingredient gluten sugar calories protein contain contains caffeine paraben
        alcohol vegan fragrance dairy nuts peanut peanuts gluten-free soy organic additives
        preservatives keto sulfate retinol
    """,
    "en_spec": """
        battery mah bluetooth waterproof wireless usb compatible compatibility support supports
        android iphone ios mac macos windows laptop app offline wifi wi-fi storage memory
        resolution noise watts wattage voltage volts gb ram screen capacity weight weigh heavy
        features feature languages mp3 camera phone headphones connect pair pairing
        water_resistant sweatproof device gps speaker mic microphone cable plug adapter range
        fast_charging hours last lasts ml oz liters specs model version sync record transcribe
        translate translation dialects accents internet connection cloud export subscription
        dictaphone player recorder translator
    """,
    "en_quality": """
        durable durability shrink fade pilling quality stretch stretchy breathable warm
        comfortable comfy see_through thick itchy tarnish leak leaks scratch rust peel smudge
        last_long wrinkle sturdy waterproof sheer noisy reliable accurate different difference
        better compare compared difference_between the_difference
    """,
    "en_authentic": """
        authentic real genuine fake brand original official certified legit made_in origin
    """,
    "en_order": """
        order buy purchase checkout cart link links pay payment paypal klarna afterpay website
        store shop amazon ordering bag minimum bulk wholesale gift get_it get_one get_this
        get_that get_them how_many_pieces pieces pack packs box_of
    """,
    "en_product": """
        product item dress shirt shoes jacket bag hoodie jeans sweater coat watch necklace ring
        earrings bracelet lipstick serum cream mask cup bottle pan knife blender case charger
        earbuds headphones keyboard lamp pillow blanket towel toy sneakers boots leggings pants
        shorts skirt hat socks backpack wallet sunglasses perfume shampoo moisturizer foundation
        mascara vacuum fryer kettle mug candle rug sofa mattress gadget translator
    """,
    "en_deictic": """
        this it that these those they this_one that_one
    """,
    "en_request": """
        show please pls plz put_on try_on can_you could_you show_us show_me show_the turn_around
        closer zoom again repeat demonstrate let_me hold_it talk_about go_over tell_us flip
        open_it drop_the post_the pin_the link_please next_item restock_please bring_back do_a
        add_more send_me give_us
    """,
    "en_bought": """
        ordered bought purchased just_ordered just_bought got_mine checked_out i_bought i_ordered
        i_got in_my order_placed got_it copped grabbed placed_my paid
    """,
    "en_want": """
        i_want want_this need_this i_need buying ill_take take_it take_my shut_up im_buying
        gonna_buy going_to_buy must_have adding_to want_one need_one want_it need_it sold! ill_buy
        gonna_get
    """,
    "en_complain": """
        never_came never_got damaged charged_twice me_twice nobody_answers not_working
        fell_off broke_off want_a_refund want_my_money
        scam scammer terrible worst awful disappointed garbage trash waste refund_me never_arrived
        rip-off ripoff fake broke broken stopped_working crap useless horrible still_waiting
        misleading overpriced false_advertising complaint poor fell_apart junk never_received
        wrong_item customer_service never_buy bad
    """,
    "en_review": """
        i_used ive_been been_using love_it love_this love_mine i_love have_this have_one
        game-changer gamechanger amazing great awesome perfect recommend impressed worth helpful
        mine impressive useful fantastic looks_great looks_like would_be could_be seems cool handy
    """,
    "en_first": """
        i im ive my id ill we our me myself was were had went
    """,
    "en_you": """
        you your u ur youre yall yourself
    """,
    "en_host": """
        your_name are_you you_from do_you old_are did_you have_you you_single your_hair
        you_married you_live you_stream your_makeup your_nails your_age how_are hair nails
        boyfriend girlfriend birthday married single your_favorite why_do you_wearing your_voice
        streaming instagram discord your_accent you_doing you_feeling your_day
    """,
    "en_media": """
        stream game song music video movie show_called episode chat lag lagging vod mods mod
        streamer youtube twitch channel clip clips raid emote emotes play playing gameplay level
        rank ranked boss gg team teams match player players win won lost track car race skin
        live_at subscriber subs sub season series anime football nba soccer tournament
        camera_angle watching watch watched stake vlog song_is playlist part trailer
    """,
    "en_people": """
        he she him her his hers guy girl bro dude man brother sister dad mom wife husband friend
        friends kid lawyer lawsuit court police
    """,
    "en_chat": """
        lol lmao lmfao haha hahaha omg wtf wow gg rip xd kekw pog poggers lul fr ngl tbh bruh
        brooo damn yo hype ez nah yeah yes no yep nope ok okay hi hello hey sup bye goodnight
        morning w l ratio fuck fucking shit ass crazy insane insanely cap sus
    """,
    "en_rhetorical": """
        who_cares so_what why_not whats_the_point how_dare you_know_what dont_you aint is_he
        is_she was_he did_he are_you_kidding for_real right_guys really seriously huh wait_what
        say_what was_it was_that isnt_that wasnt
    """,
    "en_spam": """
        http https www .com click subscribe my_channel follow_me follow_back free_followers dm_me
        dm crypto bitcoin forex invest earn whatsapp telegram giveaway check_out_my check_my bio
        promo_code onlyfans followers viewers bigfollows visit cheap_viewers work_from per_day
        make_money earn_money airdrop link_in
    """,
}
"""Feature -> words; ``_`` joins the words of a phrase of two or three."""

WEAK = words(
    """
    alcohol amazon android app arrive baby bag better big black blue bottle box brand broken brown
    bucks buy cable camera canada cancel capacity car cart case cats cheap check children clean
    cloud code color colors colour comfortable compare connection contain contains cook cost cream
    cup deal deals device difference different dogs dollars dry euro europe euros exchange
    expensive express fake feature features fit fits germany get get_it get_one get_that get_them
    get_this gift glass gold gray green grey hat heavy height hours india internet ios iphone
    ireland iron item jacket keyboard kids knife lamp laptop large last lasts leak leaks leather
    left length link links loose mac mask medium metal mexico mic microphone model narrow navy
    noisy nuts off official order original pack packs pan pay pets phone pieces pillow pink
    plastic plated player plug pounds product protein quality range real record recorder red
    reliable repair return returns ring rrp runs safe sale scratch screen seniors shade shirt
    shoes shop silver size small speaker specs steel store sugar support supports sync tall tight
    towel toy track translate translator uk usa use use_it using vegan version warm watch website
    weight white wide width windows wood work working works
    """
)
"""Words of a topic that other talk uses as well: they need something beside them to count."""
